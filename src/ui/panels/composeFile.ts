import * as vscode from 'vscode';
import { isLocalYaml } from '../../core/composeLabels';
import { composeFileMissing } from '../../messages/inspectorCounts';
import { isFile } from '../isFile';
import { shown } from '../neutral';
import { notify } from '../notify';

/** Opens the compose file that a label names, where it is one on this machine. */
export async function openComposeFile(file: string): Promise<void> {
  const uri = vscode.Uri.file(file);
  const isThere = isLocalYaml(file) && (await isFile(uri));
  if (isThere) await vscode.window.showTextDocument(uri);
  else await notify('warning', shown(composeFileMissing(file)));
}
