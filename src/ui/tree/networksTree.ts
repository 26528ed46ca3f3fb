import * as vscode from 'vscode';
import { arrange } from '../../core/arrangement/arrange';
import type { Arrangement } from '../../core/arrangement/arrangement';
import { compareArrangements } from '../../core/arrangement/compare';
import type { Row, ViewSettings } from '../../core/arrangement/rows';
import { emptySnapshot } from '../../core/model';
import type { Snapshot } from '../../core/model';
import { CommandError } from '../commandError';
import type { FoldingMemory } from './foldingMemory';
import { foldingOf, treeItem, treeTooltip } from './treeItem';
import type { Folding } from './treeItem';

/** What VS Code holds for a row. It stays the same object while what the row says changes. */
export interface RowHandle {
  readonly id: string;
}

/** Shows an arrangement, and tells VS Code of nothing but what reads differently. */
export class NetworksTree implements vscode.TreeDataProvider<RowHandle>, vscode.Disposable {
  readonly onDidChangeTreeData: vscode.Event<RowHandle[] | undefined>;
  private readonly changes = new vscode.EventEmitter<RowHandle[] | undefined>();
  private readonly handles = new Map<string, RowHandle>();
  private readonly made = new WeakSet();
  private readonly foldings: FoldingMemory;
  private readonly extensionUri: vscode.Uri;
  private settings: ViewSettings;
  private arrangement: Arrangement;

  constructor(settings: ViewSettings, foldings: FoldingMemory, extensionUri: vscode.Uri) {
    this.onDidChangeTreeData = this.changes.event;
    this.foldings = foldings;
    this.extensionUri = extensionUri;
    this.settings = settings;
    this.arrangement = arrange(emptySnapshot, settings);
  }

  show(snapshot: Snapshot, settings: ViewSettings): void {
    const before = this.arrangement;
    const refiltered = settings.filter !== this.settings.filter;
    this.settings = settings;
    this.arrangement = arrange(snapshot, settings);
    const change = compareArrangements(before, this.arrangement);
    for (const id of this.handles.keys()) if (!this.arrangement.row(id)) this.handles.delete(id);
    // Another filter highlights other letters in every row.
    if (change.roots || refiltered) this.changes.fire(undefined);
    else if (change.rows.length + change.parents.length > 0) {
      const ids = new Set([...change.rows, ...change.parents]);
      this.changes.fire([...ids].map((id) => this.handleOf(id)));
    }
  }

  getChildren(handle?: RowHandle): RowHandle[] {
    const rows = handle ? this.arrangement.childrenOf(handle.id) : this.arrangement.roots;
    return rows.map((row) => this.handleOf(row.id));
  }

  getParent(handle: RowHandle): RowHandle | undefined {
    const parent = this.arrangement.parentOf(handle.id);
    return parent && this.handleOf(parent.id);
  }

  getTreeItem(handle: RowHandle): vscode.TreeItem {
    const row = this.arrangement.row(handle.id);
    // VS Code may still ask for a row that has gone meanwhile; the change that says so is on its way.
    if (!row) return new vscode.TreeItem('');
    const { extensionUri, settings, foldings } = this;
    return treeItem(row, { filter: settings.filter, folding: foldings.of(row.id), extensionUri });
  }

  resolveTreeItem(item: vscode.TreeItem, handle: RowHandle): vscode.TreeItem {
    const row = this.arrangement.row(handle.id);
    item.tooltip = row && treeTooltip(row);
    return item;
  }

  /** A person has opened or closed a row: it comes back so, should a filter, a lost engine or a closed window take it away meanwhile. */
  keepFolding({ id }: RowHandle, folding: Folding): void {
    this.foldings.keep(id, folding);
  }

  /**
   * VS Code asks for what is below a row: it is open. While all rows are loaded anew, VS Code forgets them for a moment,
   * and does not tell of a row that is opened just then.
   */
  seenOpen(handle: RowHandle): void {
    const row = this.arrangement.row(handle.id);
    if (row && foldingOf(row, this.foldings.of(row.id)) === 'closed') this.keepFolding(handle, 'open');
  }

  /** The row behind a handle of this tree; undefined for anything else. Throws `CommandError` where it has gone. */
  rowOf(value: unknown): Row | undefined {
    if (!this.isHandle(value)) return undefined;
    const row = this.arrangement.row(value.id);
    if (!row) throw new CommandError({ code: 'gone' });
    return row;
  }

  /** The first row that is wanted, from top to bottom. */
  find(wanted: (row: Row) => boolean, below?: RowHandle): RowHandle | undefined {
    for (const handle of this.getChildren(below)) {
      const row = this.arrangement.row(handle.id);
      const found = row && wanted(row) ? handle : this.find(wanted, handle);
      if (found) return found;
    }
    return undefined;
  }

  dispose(): void {
    this.changes.dispose();
  }

  private isHandle(value: unknown): value is RowHandle {
    return typeof value === 'object' && value !== null && this.made.has(value);
  }

  private handleOf(id: string): RowHandle {
    const known = this.handles.get(id);
    if (known) return known;
    const handle = { id };
    this.handles.set(id, handle);
    this.made.add(handle);
    return handle;
  }
}
