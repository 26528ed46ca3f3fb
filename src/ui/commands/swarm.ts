import { readAddress } from '../../core/addressing';
import type { EngineSession } from '../../core/engine';
import { copiedNote } from '../../messages/uiClipboard';
import {
  copySwarmCommandLabel,
  notNowAction,
  startSwarmAction,
  startSwarmConsequences,
  startSwarmDetail,
  startSwarmLabel,
  startSwarmQuestion,
  startingSwarmTitle,
  swarmAddressPlaceholder,
  swarmAddressPrompt,
  swarmAddressRemark,
} from '../../messages/uiSwarm';
import { confirm } from '../confirm';
import { copyText } from '../copyText';
import { inLabel } from '../neutral';
import type { Task } from '../run';
import type { SwarmWayOut } from '../wizards/driverQuestion';
import { askOne, askText } from '../wizards/questions';

const swarmCommand = 'docker swarm init';

/** Offers to start a swarm, which needs two more answers, or the command that does it elsewhere. */
export function swarmWayOut(session: EngineSession, task: Task): SwarmWayOut {
  return async (position, reason) => {
    const way = await askOne(position, {
      placeholder: reason,
      choices: [
        { label: startSwarmLabel(), detail: startSwarmDetail(), icon: 'rocket', value: 'start' },
        { label: copySwarmCommandLabel(), detail: swarmCommand, icon: 'copy', value: 'copy' },
      ],
    });
    if (way.kind !== 'next') return way.kind === 'cancel' ? 'cancel' : 'again';
    if (way.value === 'copy') {
      await copyText(swarmCommand, inLabel(copiedNote(swarmCommand)));
      return 'again';
    }
    const address = await askText(position, {
      prompt: swarmAddressPrompt(),
      placeholder: swarmAddressPlaceholder(),
      value: '',
      remark: (text) =>
        text.trim() === '' || readAddress(text.trim()) ? undefined : { severity: 'error', text: swarmAddressRemark() },
    });
    if (address.kind !== 'next') return address.kind === 'cancel' ? 'cancel' : 'again';
    const sure = await confirm({
      question: startSwarmQuestion(),
      consequences: startSwarmConsequences(),
      action: startSwarmAction(),
      refusal: notNowAction(),
    });
    if (sure) await startSwarm(session, address.value.trim(), task);
    return 'again';
  };
}

/** The engine is asked anew what it is: being a manager is part of that. */
function startSwarm(session: EngineSession, address: string, task: Task): Promise<void> {
  return task.working(startingSwarmTitle(), async (signal) => {
    const engine = await session.engine(signal);
    await engine.startSwarm(address, signal);
    await new Promise<void>((resolve) => {
      const listener = session.onDidChangeState(({ kind }) => {
        if (kind === 'connecting') return;
        listener.dispose();
        resolve();
      });
      session.reconnect();
    });
  });
}
