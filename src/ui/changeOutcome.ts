import type { Change } from '../core/change/change';
import type { Loss } from '../core/change/losses';
import { isGivenUp } from '../core/change/losses';
import type { ChangeOutcome, ChangeRequest, NetworkChanges, PerformOptions } from '../core/change/port';
import type { Refusal } from '../core/change/refusals';
import { EngineError } from '../core/failure';
import { CommandError } from './commandError';

export interface MadeChange {
  readonly change: Change;
  readonly losses: readonly Loss[];
}

/**
 * Prepares a change and makes it: verified, or all is as it was. Rejects with what stood in the way. Whatever the
 * preparation has given up is among the losses.
 */
export async function makeChange(
  changes: Pick<NetworkChanges, 'prepare' | 'perform'>,
  request: ChangeRequest,
  how: PerformOptions,
): Promise<MadeChange> {
  const preparation = await changes.prepare(request, how.signal);
  if (preparation.kind === 'refused') return refuse(preparation.refusals, request);
  const { change, losses } = madeChange(await changes.perform(preparation.change, how), request);
  return { change, losses: [...preparation.losses.filter(isGivenUp), ...losses] };
}

/** The change that was made. Throws what kept it from being made, or what became of it. */
export function madeChange(outcome: ChangeOutcome, request?: ChangeRequest): MadeChange {
  switch (outcome.kind) {
    case 'done':
      return outcome;
    case 'refused':
      return refuse(outcome.refusals, request);
    case 'restored':
      if (outcome.setback.code === 'cancelled') throw new EngineError({ code: 'cancelled' });
      throw new CommandError({ code: 'change-restored', setback: outcome.setback });
    case 'unfinished':
      throw new CommandError({ code: 'change-unfinished', setback: outcome.restoring });
  }
}

export function refuse(refusals: readonly Refusal[], request?: ChangeRequest): never {
  const refusal = refusals[0] ?? { code: 'nothing-to-change' };
  throw new CommandError({ code: 'change-refused', refusal, ...(request && { request }) });
}
