import assert from 'node:assert/strict';
import { serious } from '../support/ruleChecks';
import type { Circumstances, Files } from '../support/ruleChecks';
import { liveWith } from '../support/caseLive';

/** What Compose 2.40.3 says of each is that it refuses where an error is expected, and nothing where none is. */
interface Row {
  readonly files: Files;
  readonly expected: readonly string[];
  readonly circumstances?: Circumstances;
}

const table: Readonly<Record<string, Row>> = {
  'a network that only another file means': {
    files: {
      'compose.yaml': 'include: [part.yaml]\nservices: {web: {image: x, networks: [front]}}\n',
      'part.yaml': 'services: {db: {image: x, networks: {"back": null}}}\n',
    },
    expected: ['error network-undefined: front', 'error network-undefined: "back"'],
  },
  'a network that a merge key and an alias bring to two services': {
    files:
      'x-base: &base {networks: [nowhere]}\nx-net: &net elsewhere\nservices:\n  web: {<<: *base, image: x}\n  api: {<<: *base, image: x}\n  db: {image: x, networks: [*net]}\n',
    expected: ['error network-undefined: nowhere', 'error network-undefined: elsewhere'],
  },
  'a network that a second document declares': {
    files: 'services: {web: {image: x, networks: [front]}}\n---\nnetworks: {front: }\n',
    expected: [],
  },
  'networks that a later file takes away': {
    files: {
      'compose.yaml': 'services: {web: {image: x, networks: [nowhere]}}\n',
      'over.yaml': 'services: {web: {networks: !reset []}}\n',
    },
    expected: [],
  },
  'a link with an alias to nobody, and links that name nobody at all': {
    files: 'services: {web: {image: x, links: ["db:database", "", ":a"]}}\n',
    expected: ['error link-undefined: db', 'error link-undefined: ""', 'error link-undefined: :a'],
  },
  'a link with three parts': {
    files: 'services: {web: {image: x, links: ["${DB:-db}:a:b"]}, db: {image: x}}\n',
    expected: ['error link-invalid: ${DB:-db}:a:b'],
  },
  'a link with an alias across networks': {
    files:
      'services:\n  web: {image: x, networks: [front], links: ["db:database"]}\n  db: {image: x, networks: [back]}\nnetworks: {front: , back: }\n',
    expected: ['warning link-no-shared-network: db'],
  },
  'a link on the network that nobody names': {
    files: 'services: {web: {image: x, links: ["db:database"]}, db: {image: x}}\n',
    expected: [],
  },
  'external links to a container that is there and one that is not': {
    files: 'services: {web: {image: x, external_links: ["old:db", "gone:db"]}}\n',
    expected: ['warning external-link-missing: gone:db'],
    circumstances: { live: liveWith(['docker run --name old x']) },
  },
  'a circle through what is in quotes': {
    files:
      'services:\n  web: {image: x, pid: "service:api"}\n  api: {image: x, volumes_from: [db:ro]}\n  db: {image: x, network_mode: "service:web"}\n  ui: {image: x, depends_on: [web]}\n',
    expected: [
      'error dependency-cycle: service:api',
      'error dependency-cycle: db',
      'error dependency-cycle: service:web',
    ],
  },
  'a chain': {
    files: 'services: {a: {image: x, depends_on: [b]}, b: {image: x, links: [c]}, c: {image: x}}\n',
    expected: [],
  },
  'a need of a service that is off, in long form and as a namespace': {
    files:
      'services:\n  web: {image: x, depends_on: {off: {condition: service_started}}}\n  api: {image: x, ipc: "service:off"}\n  off: {image: x, profiles: [debug]}\n',
    expected: ['error depends-on-disabled: off', 'error depends-on-disabled: service:off'],
  },
  'a need of a service that is off and not required': {
    files:
      'services:\n  web: {image: x, depends_on: {off: {condition: service_started, required: false}}}\n  off: {image: x, profiles: [debug]}\n',
    expected: [],
  },
  'a need of a service that is on': {
    files: 'services:\n  web: {image: x, depends_on: [off]}\n  off: {image: x, profiles: [debug]}\n',
    expected: [],
    circumstances: { profiles: ['debug'] },
  },
  'a service to extend that is in no file': {
    files: {
      'compose.yaml':
        'services:\n  a: {extends: base}\n  b: {extends: {file: "part.yaml", service: "base"}}\n  c: {extends: {file: "part-empty.yaml", service: base}}\n  d: {extends: {file: "nope.yaml", service: base}}\n',
      'part.yaml': 'services: {other: {image: x}}\n',
      'part-empty.yaml': 'networks: {front: }\n',
    },
    expected: [
      'error extends-undefined: base',
      'error extends-undefined: base',
      'error extends-undefined: base',
      'error extends-undefined: nope.yaml',
    ],
  },
  'an extends that names no service': {
    files: {
      'compose.yaml': 'services:\n  a: {image: x, extends: {file: part.yaml}}\n  b:\n    image: x\n    extends:\n',
      'part.yaml': 'services: {a: {image: x}}\n',
    },
    expected: ['error extends-undefined: extends', 'error extends-undefined: extends'],
  },
  'services that extend each other': {
    files:
      'services:\n  a: {extends: {service: "b"}}\n  b: {extends: a}\n  c: {extends: {service: c}}\n  d: {extends: c}\n',
    expected: ['error extends-cycle: b', 'error extends-cycle: a', 'error extends-cycle: c'],
  },
  'files to include that are not there': {
    files: {
      'compose.yaml':
        'include:\n  - "nope.yaml"\n  - path: [part.yaml, ./gone.yaml]\n  - {path: part.yaml, env_file: [part.env, no.env]}\nservices: {web: {image: x}}\n',
      'part.yaml': 'services: {db: {image: x}}\n',
      'part.env': 'A=1\n',
    },
    expected: [
      'error include-not-found: nope.yaml',
      'error include-not-found: ./gone.yaml',
      'error include-not-found: no.env',
    ],
  },
  'an include with no environment': {
    files: {
      'compose.yaml': 'include: [{path: part.yaml, env_file: /dev/null}]\nservices: {web: {image: x}}\n',
      'part.yaml': 'services: {db: {image: x}}\n',
    },
    expected: [],
  },
  'an include that leads back': {
    files: {
      'compose.yaml': 'include: [{path: "part.yaml"}]\nservices: {web: {image: x}}\n',
      'part.yaml': 'include: ["compose.yaml"]\nservices: {db: {image: x}}\n',
    },
    expected: ['error include-cycle: part.yaml'],
  },
  'a file that two others include': {
    files: {
      'compose.yaml': 'include: [part.yaml, part-b.yaml]\nservices: {web: {image: x}}\n',
      'part.yaml': 'include: [part-c.yaml]\nservices: {a: {image: x}}\n',
      'part-b.yaml': 'include: [part-c.yaml]\nservices: {b: {image: x}}\n',
      'part-c.yaml': 'services: {c: {image: x, networks: [n]}}\nnetworks: {n: {internal: true}}\n',
    },
    expected: [],
  },
  'a network that two included files mean differently': {
    files: {
      'compose.yaml': 'include: [part.yaml, part-b.yaml]\nservices: {web: {image: x}}\n',
      'part.yaml': 'services: {a: {image: x, networks: [n]}}\nnetworks: {n: {internal: true}}\n',
      'part-b.yaml': 'services: {b: {image: x, networks: [n]}}\nnetworks: {n: {driver: bridge}}\n',
    },
    expected: ['error include-conflict: n'],
  },
  'a network that two included files mean alike': {
    files: {
      'compose.yaml': 'include: [part.yaml, part-b.yaml]\nservices: {web: {image: x}}\n',
      'part.yaml': 'services: {a: {image: x, networks: [n]}}\nnetworks: {n: {internal: true, driver: bridge}}\n',
      'part-b.yaml': 'services: {b: {image: x, networks: [n]}}\nnetworks: {n: {driver: bridge, internal: true}}\n',
    },
    expected: [],
  },
  'an override of another kind, which the schema would refuse as well': {
    files: {
      'compose.yaml':
        'services: {web: {image: x, networks: {front: {aliases: [a]}}}}\nnetworks: {front: {driver_opts: {com.docker.network.driver.mtu: 1400}}}\n',
      'over.yaml':
        'services: {web: {networks: {front: {aliases: b}}}}\nnetworks: {front: {driver_opts: ["com.docker.network.driver.mtu=1500"]}}\n',
    },
    expected: ['error override-type: aliases', 'error override-type: driver_opts'],
  },
  'an override of a whole section of another kind': {
    files: {
      'compose.yaml': 'services: {web: {image: x, networks: [front]}}\nnetworks: {front: }\n',
      'over.yaml': 'networks: [front]\n',
    },
    expected: ['error override-type: networks'],
  },
  'overrides of another kind that Compose merges': {
    files: {
      'compose.yaml':
        'services:\n  web:\n    {image: x, networks: [front], depends_on: [db], sysctls: ["kernel.shmmax=1"], extra_hosts: ["a=10.0.0.1"]}\n  db: {image: x, networks: [front]}\nnetworks: {front: {labels: [a=b], driver_opts: {a: b}}}\n',
      'over.yaml':
        'services:\n  web:\n    networks: {front: {aliases: [y]}}\n    depends_on: {db: {condition: service_started}}\n    sysctls: {kernel.shmmni: 1}\n    extra_hosts: {b: 10.0.0.2}\nnetworks: {front: {labels: {c: d}, driver_opts: !override {com.docker.network.driver.mtu: 1400}}}\n',
    },
    expected: [],
  },
};

describe('rules on what refers to something else', () => {
  for (const [title, { files, expected, circumstances }] of Object.entries(table)) {
    it(title, () => assert.deepStrictEqual(serious(files, circumstances), expected));
  }
});
