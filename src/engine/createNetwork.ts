import type { CreateNetworkRequest } from '../core/engine';
import { ask } from './ask';
import { readJson } from './readers';
import { asRecord, textOf } from './records/raw';
import { createBody } from './requestBodies';
import type { Reach } from './requests';

export function createNetwork(
  { link, deadlines }: Reach,
  request: CreateNetworkRequest,
  signal?: AbortSignal,
): Promise<{ readonly id: string; readonly warning: string }> {
  const body = createBody(request, link.apiVersion ?? '');
  return ask(
    link,
    {
      operation: 'create network',
      deadline: deadlines.change,
      request: (docker) => docker.createNetwork(body),
      read: readJson((value) => {
        const answer = asRecord(value) ?? {};
        return textOf(answer, 'Id') === ''
          ? undefined
          : { id: textOf(answer, 'Id'), warning: textOf(answer, 'Warning') };
      }),
      subject: { name: request.name, driver: request.driver },
    },
    signal,
  );
}
