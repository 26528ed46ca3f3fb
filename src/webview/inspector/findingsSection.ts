import type { Finding } from '../../core/findings/finding';
import type { Inspection } from '../../core/inspection/inspection';
import { findingAdvice, findingSentence, severityWord } from '../../messages/findings';
import { showNetworkLabel } from '../../messages/inspectorActions';
import { inspectorWord } from '../../messages/inspectorWords';
import { makeButton, makeLink } from '../parts/button';
import { make, setText } from '../parts/dom';
import type { IconName } from '../parts/icons';
import { makeIcon } from '../parts/icons';
import type { Piece } from '../parts/keyed';
import { keyedChildren } from '../parts/keyed';
import type { Context } from './context';

/** What is wrong or notable with the network; not there where nothing is. */
export interface FindingsSection {
  readonly element: HTMLElement;
  update(inspection: Inspection): void;
}

/** How many are shown before one asks for all. */
const mostShown = 4;

const icons: Readonly<Record<Finding['severity'], IconName>> = { error: 'error', warning: 'warning', hint: 'info' };

export function makeFindingsSection(context: Context, showMember: (id: string) => void): FindingsSection {
  const list = make('ul', {});
  const pieces = keyedChildren<Finding>(list, keyOf, (finding) => pieceOf(finding, context, showMember));
  let findings: readonly Finding[] | undefined;
  let everything = false;
  const more = makeButton({ label: inspectorWord('show-all-findings'), look: 'secondary' }, () => {
    everything = true;
    draw();
  });
  const count = make('span', { class: 'tab-count' });
  const element = make(
    'section',
    { class: 'findings', 'aria-labelledby': 'findings-title', hidden: true },
    make('h2', { id: 'findings-title' }, `${inspectorWord('findings')} `, count),
    list,
    more,
  );

  function draw(): void {
    const all = findings ?? [];
    element.hidden = all.length === 0;
    setText(count, String(all.length));
    pieces.update(everything ? all : all.slice(0, mostShown));
    more.hidden = everything || all.length <= mostShown;
  }

  return {
    element,
    update(inspection) {
      if (inspection.findings === findings) return;
      // What one finds on opening is read with the page; what comes later is said.
      const known = findings && new Set(findings.map(keyOf));
      findings = inspection.findings;
      draw();
      if (!known) return;
      const news = findings.filter((finding) => finding.severity !== 'hint' && !known.has(keyOf(finding)));
      for (const finding of news.slice(0, mostShown)) context.say(findingSentence(finding));
    },
  };
}

/** A finding is all that it says. */
function keyOf(finding: Finding): string {
  return JSON.stringify(finding);
}

function pieceOf(finding: Finding, context: Context, showMember: (id: string) => void): Piece<Finding> {
  const advice = findingAdvice(finding);
  const element = make(
    'li',
    { class: `finding finding-${finding.severity}` },
    makeIcon(icons[finding.severity]),
    make('span', { class: 'visually-hidden' }, `${severityWord(finding.severity)}: `),
    make(
      'p',
      {},
      findingSentence(finding),
      advice === '' ? undefined : make('span', { class: 'advice' }, ` ${advice}`),
      ...linksOf(finding, context, showMember).flatMap((link) => [' ', link]),
    ),
  );
  return { element, update: () => undefined };
}

function linksOf(finding: Finding, context: Context, showMember: (id: string) => void): readonly HTMLElement[] {
  if ('container' in finding) {
    const { id } = finding.container;
    return [makeLink(inspectorWord('show-member'), '', () => showMember(id))];
  }
  const networks = 'networks' in finding ? finding.networks : 'network' in finding ? [finding.network] : [];
  return networks.map(({ id, name }) =>
    makeLink(showNetworkLabel(name), id.slice(0, 12), () => void context.ask('showNetwork', id)),
  );
}
