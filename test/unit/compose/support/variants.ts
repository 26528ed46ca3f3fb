import { Document, YAMLMap, isAlias, isMap, isPair, isScalar, isSeq, parseAllDocuments, visit } from 'yaml';
import type { Pair } from 'yaml';

type Texts = Readonly<Record<string, string>>;

/** Another way to write what `compose.yaml` says; undefined where the file does not lend itself to it. */
export type Variant = (text: string) => Texts | undefined;

/** Ways that change nothing for Compose. */
export const variants: Readonly<Record<string, Variant>> = {
  'with the line ends of Windows': (text) => (text.includes('\r') ? undefined : one(text.replaceAll('\n', '\r\n'))),
  'behind a byte order mark': (text) => (text.startsWith('\uFEFF') ? undefined : one(`\uFEFF${text}`)),
  'with a comment on each line': (text) =>
    /[|>]/.test(text) ? undefined : one(text.replaceAll(/^(\s*[^\s#%].*)$/gm, '$1 # why')),
  'with all keys in quotes': (text) =>
    written(text, (document) =>
      visit(document, {
        Pair(_, { key }) {
          if (isScalar(key) && typeof key.value === 'string' && key.value !== '<<') key.type = 'QUOTE_DOUBLE';
        },
      }),
    ),
  'with all texts in quotes': (text) =>
    written(text, (document) =>
      visit(document, {
        Scalar(key, node) {
          if (key !== 'key' && typeof node.value === 'string' && node.type === 'PLAIN' && !node.tag) {
            node.type = 'QUOTE_SINGLE';
          }
        },
      }),
    ),
  'in brackets': (text) =>
    written(text, ({ contents }) => {
      if (isMap(contents)) contents.flow = true;
    }),
  'with sections in brackets': (text) =>
    written(text, ({ contents }) => {
      for (const { value } of isMap(contents) ? contents.items : []) {
        if (isMap(value) || isSeq(value)) value.flow = true;
      }
    }),
  'with variables that have it as their default': (text) =>
    written(text, (document) =>
      visit(document, {
        Scalar(key, node, path) {
          const keys = path.filter(isPair).map((pair) => String(pair.key));
          const inside = keys[0] === 'services' || keys[0] === 'networks';
          const free = inside && !keys.includes('extends') && !keys.includes('priority');
          if (key === 'key' || typeof node.value !== 'string' || node.value === '' || !free) return;
          if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' || /[${}]/.test(node.value)) return;
          node.value = `\${UNSET:-${node.value}}`;
          node.type = 'QUOTE_DOUBLE';
        },
      }),
    ),
  'with merge keys': (text) => ofFragments(text, mergeKey),
  'with aliases': (text) => ofFragments(text, (document, body) => document.createAlias(body)),
  'as an included file': (text) =>
    /include:|^name:|extends:/m.test(text)
      ? undefined
      : { 'compose.yaml': 'include: [part.yaml]\n', 'part.yaml': text },
  'with its networks in an override file': (text) => {
    const parts = apart(text);
    return parts && { 'compose.yaml': parts[0], 'compose.override.yaml': parts[1] };
  },
  'with its networks in a second document': (text) => {
    const parts = apart(text);
    return parts && one(parts.join('---\n'));
  },
  // Of two pools in one list Compose makes something else: see the tests of the rules on pools.
  'laid onto itself': (text) =>
    /include:|extends:|links/.test(text) || text.split('config:').some((part) => part.split('subnet:').length > 2)
      ? undefined
      : { 'compose.yaml': text, 'compose.override.yaml': text },
  'with services that extend those of another file': (text) => {
    const document = single(text);
    const services = document && sectionOf(document, 'services');
    if (!document || !services || hasAliases(document) || /extends:/.test(text)) return undefined;
    const bodies = new Document({ services: {} });
    const lent = sectionOf(bodies, 'services');
    for (const pair of services.items) {
      if (!lent || !isMap(pair.value)) return undefined;
      lent.set(pair.key, pair.value);
      pair.value = document.createNode({ extends: { file: 'part.yaml', service: String(pair.key) } });
    }
    return { 'compose.yaml': print([document]), 'part.yaml': print([bodies]) };
  },
};

function one(text: string): Texts {
  return { 'compose.yaml': text };
}

function documentsOf(text: string): readonly Document[] | undefined {
  const documents = parseAllDocuments(text, { uniqueKeys: false });
  return documents.every(({ errors }) => errors.length === 0) ? [...documents] : undefined;
}

function single(text: string): Document | undefined {
  const documents = documentsOf(text);
  const [document] = documents ?? [];
  return documents?.length === 1 && isMap(document?.contents) ? document : undefined;
}

function print(documents: readonly Document[]): string {
  const texts = documents.map((document) => document.toString({ lineWidth: 0, flowCollectionPadding: false }));
  // One that began with `---` in the file does so again.
  return texts.map((text, index) => (index === 0 || text.startsWith('---') ? text : `---\n${text}`)).join('');
}

function written(text: string, change: (document: Document) => void): Texts | undefined {
  const documents = documentsOf(text);
  documents?.forEach(change);
  return documents && one(print(documents));
}

function sectionOf({ contents }: Document, key: string): YAMLMap | undefined {
  const section = isMap(contents) ? contents.get(key, true) : undefined;
  return isMap(section) ? section : undefined;
}

function hasAliases(document: Document): boolean {
  let found = false;
  visit(document, { Node: (_, node) => void (found ||= isAlias(node)) });
  return found;
}

/** The bodies of services and networks as `x-` fragments, and something that stands for each. */
function ofFragments(text: string, stand: (document: Document, body: YAMLMap) => unknown): Texts | undefined {
  const document = single(text);
  if (!document || !isMap(document.contents)) return undefined;
  const fragments: Pair[] = [];
  for (const section of ['services', 'networks']) {
    for (const pair of sectionOf(document, section)?.items ?? []) {
      const body = pair.value;
      const plain = isMap(body) && body.items.length > 0 && !body.anchor && !body.tag;
      // An alias brings no `!reset`, a merge key no other merge key.
      if (!plain || /!reset|<</.test(String(body))) continue;
      body.anchor = `f${fragments.length}`;
      fragments.push(document.createPair(`x-${body.anchor}`, body));
      pair.value = stand(document, body);
    }
  }
  document.contents.items.unshift(...fragments);
  try {
    return fragments.length > 0 ? one(print([document])) : undefined;
  } catch {
    // A fragment that is used before it is there.
    return undefined;
  }
}

function mergeKey(document: Document, body: YAMLMap): YAMLMap {
  const map = new YAMLMap();
  map.items.push(document.createPair('<<', document.createAlias(body)));
  return map;
}

/** The file without its networks, and these. */
function apart(text: string): readonly [string, string] | undefined {
  const document = single(text);
  const networks = document && sectionOf(document, 'networks');
  if (!document || !networks || hasAliases(document) || (text.match(/^networks/gm) ?? []).length > 1) return undefined;
  const other = new Document({});
  other.set('networks', networks);
  document.delete('networks');
  return [print([document]), print([other])];
}
