import { checkInSteps } from '../../src/compose/check';
import { DocumentCache } from '../../src/compose/files';
import type { ComposeFiles } from '../../src/compose/files';
import { loadProjectInSteps } from '../../src/compose/project';
import type { Project } from '../../src/compose/project';
import { renameAtInSteps } from '../../src/compose/rename/rename';
import { inSlices } from '../../src/ui/language/inSlices';

/** One file that is open in an editor, and what the extension host does for it. */
export interface Editing {
  /** From the text that has just been opened to what is wrong with it. */
  open(): Promise<void>;
  /** From a letter to what is wrong with the text then. */
  type(): Promise<void>;
  /** Gives the network whose name stands there another one. */
  rename(offset: number): Promise<void>;
}

const file = '/project/compose.yaml';

export function startEditing(start: string, typedAt: number): Editing {
  let text = start;
  let cache = new DocumentCache();
  const files: ComposeFiles = { read: (name) => (name === file ? { kind: 'text', text } : { kind: 'missing' }) };

  async function wanted<T extends object>(work: Promise<T | undefined>): Promise<T> {
    const done = await work;
    if (!done) throw new Error('work was given up');
    return done;
  }

  async function load(): Promise<Project> {
    await inSlices(cache.parseInSteps(file, text), () => true);
    const request = { files: [file], environment: new Map<string, string>(), extent: 'whole' } as const;
    return wanted(inSlices(loadProjectInSteps(request, files, cache), () => true));
  }

  async function check(): Promise<void> {
    await inSlices(checkInSteps(await load(), {}, undefined), () => true);
  }

  return {
    async open() {
      cache = new DocumentCache();
      await check();
    },
    async type() {
      text = `${text.slice(0, typedAt)}x${text.slice(typedAt)}`;
      await check();
    },
    async rename(offset) {
      const project = await load();
      const renaming = renameAtInSteps(project, files, { file, offset }, 'another-name');
      const result = await wanted(inSlices(renaming, () => true));
      if (result.kind !== 'edits') throw new Error(`not renamed: ${result.code}`);
    },
  };
}
