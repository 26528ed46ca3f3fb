import type { Workbench } from '../support/workbench';

const settings = 'Choose what to change, or type to find it';

/** Turns a switch of a network in the wizard, up to the page that shows what the change does. */
export async function reviewSwitch(window: Workbench, network: string, setting: string): Promise<void> {
  await window.command('Docker Networks: Edit Network...');
  await window.choose('Which network is to be changed?', network);
  await window.choose(settings, setting);
  await window.quickInput.getByText('no → yes').waitFor();
  await window.choose(settings, 'Review the Change');
}

export function makeChange(window: Workbench): Promise<void> {
  return window.choose('Nothing has been changed yet', 'Make the Change');
}
