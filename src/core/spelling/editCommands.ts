import type { Change } from '../change/change';
import { versionOn } from '../change/change';
import { spellConnect } from './connectCommand';
import { spellCreate } from './createCommand';
import type { Shell } from './shell';
import { quoteArgument } from './shell';

export type EditSpelling =
  | {
      readonly kind: 'commands';
      /** In order, one line each. */
      readonly lines: readonly string[];
      /** Something of the change has no words on a command line. */
      readonly complete: boolean;
    }
  | { readonly kind: 'impossible' };

/**
 * What one would type to make the network anew: disconnect, remove, create, connect. By names, as the id of the new
 * network is not known beforehand. Whoever types it has no way back.
 */
export function spellEdit(change: Change, shell: Shell): EditSpelling {
  const [transition] = change.networks;
  const before = transition && versionOn(transition, 'before')?.request;
  const after = transition && versionOn(transition, 'after')?.request;
  if (!before || !after) return { kind: 'impossible' };
  const named = change.attachments.flatMap((attachment) => {
    const found = change.containers.find(({ id }) => id === attachment.containerId);
    return found ? [{ attachment, found }] : [];
  });
  const create = spellCreate(after, shell);
  const connects = named.flatMap(({ attachment, found }) =>
    attachment.after ? [spellConnect(after.name, found.name, attachment.after.request, shell)] : [],
  );
  const lines = [
    // A stopped container would keep an entry that leads to a network that is gone.
    ...named.map(({ found }) => line(['disconnect', '--force'], [before.name, found.name], shell)),
    line(['rm'], [before.name], shell),
    create.kind === 'command' ? create.text : undefined,
    ...connects.map((connect) => (connect.kind === 'command' ? connect.text : undefined)),
  ];
  const spoken = lines.filter((each) => each !== undefined);
  if (spoken.length < lines.length || create.kind !== 'command') return { kind: 'impossible' };
  const omitted = connects.some((connect) => connect.kind === 'command' && connect.omissions.length > 0);
  return { kind: 'commands', lines: spoken, complete: create.omissions.length === 0 && !omitted };
}

function line(words: readonly string[], names: readonly string[], shell: Shell): string | undefined {
  const quoted = ['--', ...names].map((text) => quoteArgument(text, shell));
  return quoted.includes(undefined) ? undefined : ['docker', 'network', ...words, ...quoted].join(' ');
}
