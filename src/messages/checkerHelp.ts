import * as l10n from '@vscode/l10n';

export function checkerHelp(): string {
  const options: readonly (readonly [string, string])[] = [
    ['-f, --file FILE', l10n.t('a file of the project, as "docker compose -f" takes it; may be repeated')],
    ['-p, --project-name NAME', l10n.t('name of the project')],
    ['--project-directory DIR', l10n.t('where relative paths and .env are looked for')],
    ['--profile NAME', l10n.t('profile to enable; may be repeated')],
    ['--env-file FILE', l10n.t('variables, instead of .env; may be repeated')],
    ['--format FORMAT', l10n.t('text (default), json or sarif')],
    ['--fix', l10n.t('apply the fixes that are safe, then tell what is left')],
    [
      '--max-severity LEVEL',
      l10n.t('worst finding that still counts as clean: none, hint, information, warning (default) or error'),
    ],
    ['--list-rules', l10n.t('list the rules')],
    ['-h, --help', l10n.t('show this text')],
    ['-v, --version', l10n.t('show the version')],
  ];
  const width = Math.max(...options.map(([option]) => option.length));
  return [
    l10n.t('Checks the networks of compose files without an engine and without an editor.'),
    '',
    'docker-networks-check [OPTIONS] [FILE | FOLDER | PATTERN | -]...',
    'docker-networks-check [OPTIONS] -f FILE [-f FILE]...',
    '',
    l10n.t('Each file is a project of its own; a folder means the project that compose would find there, which is'),
    l10n.t('also what is checked without arguments; "-" is standard input. With -f all files are one project.'),
    '',
    ...options.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`),
    '',
    l10n.t('COMPOSE_FILE, COMPOSE_PATH_SEPARATOR, COMPOSE_PROJECT_NAME, COMPOSE_PROFILES and COMPOSE_ENV_FILES count'),
    l10n.t('as they do for compose.'),
    l10n.t('Exit status: 0 clean, 1 errors found, 2 arguments or a file could not be read.'),
    '',
  ].join('\n');
}
