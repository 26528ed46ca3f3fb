import type { Steps } from '../../core/steps';
import type { Project } from '../project';
import type { Place } from '../source';
import { walkNodes } from '../syntax/walk';

/** A word in a value that may mean what is renamed. */
export interface Mention extends Place {
  /** Where the scalar begins that it stands in. */
  readonly node: number;
}

/** A word as a host name would stand in a text: `http://data:80`, `DB_HOST=data`. */
export function wordPattern(word: string): RegExp {
  return mentionPattern('', word);
}

/** What the engine calls a network that has no `name`: the name of the project, or its variable, and the key. */
export function engineNamePattern(project: string, key: string): RegExp {
  return mentionPattern(`(?:${escaped(project)}|\\$\\{COMPOSE_PROJECT_NAME\\b[^}]*\\})_`, key);
}

/** In values, as they are written; what the pattern has in front of the word is no part of the mention. */
export function* mentionsOf(project: Project, pattern: RegExp): Steps<readonly Mention[]> {
  const all: Mention[] = [];
  for (const document of project.documents.values()) {
    const keys = new Set<number>();
    const mentions: Mention[] = [];
    for (const node of walkNodes(document)) {
      if (node.kind === 'map') {
        node.pairs.forEach(({ key }) => keys.add(key.start));
        yield;
      } else if (node.kind === 'scalar' && !keys.has(node.start)) {
        const written = document.text.slice(node.start, node.end);
        for (const { indices } of written.matchAll(pattern)) {
          const [start, end] = indices?.groups?.['word'] ?? [0, 0];
          mentions.push({ file: document.file, start: node.start + start, end: node.start + end, node: node.start });
        }
      }
    }
    all.push(...mentions.sort((one, other) => one.start - other.start));
  }
  return all;
}

function mentionPattern(before: string, word: string): RegExp {
  return new RegExp(`(?<![\\w.-])${before}(?<word>${escaped(word)})(?![\\w-]|\\.\\w)`, 'dg');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
