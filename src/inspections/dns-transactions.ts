import type { Counterpart } from '../layers/frame-context.ts';

/** A message, by its conversation and identifier. */
export interface DnsMoment {
  key: string;
  isAnswer: boolean;
  frame: number;
  timeNs: number;
  /** Lost to rounding in `timeNs`. */
  restNs: number;
}

export interface DnsTransactions {
  take(message: DnsMoment): Counterpart;
}

interface Transaction {
  asked: DnsMoment;
  /** Of all messages in the frame that asked. */
  questions: Counterpart[];
  answeredIn: number;
}

/** A question that comes again so soon, and was not answered meanwhile, was sent again. */
const AGAIN_NS = 5_000_000_000;

/** Pairs questions and answers as Wireshark 4.0 does, and finds the ones that were sent again; of more than `most` transactions the oldest give way. */
export function followDns(most: number): DnsTransactions {
  const open = new Map<string, Transaction>();
  return { take: (message) => (message.isAnswer ? answer(message) : ask(message)) };

  function ask(message: DnsMoment): Counterpart {
    const before = open.get(message.key);
    if (!before || before.answeredIn > 0 || sinceNs(before, message) >= AGAIN_NS) return begin(message);
    if (before.asked.frame !== message.frame) return { retransmissionOf: before.asked.frame };
    before.questions.push({});
    return before.questions.at(-1)!;
  }

  function begin(asked: DnsMoment): Counterpart {
    const question: Counterpart = {};
    open.delete(asked.key);
    if (open.size >= most) open.delete(open.keys().next().value!);
    open.set(asked.key, { asked, questions: [question], answeredIn: 0 });
    return question;
  }

  function answer(message: DnsMoment): Counterpart {
    const transaction = open.get(message.key);
    if (!transaction) return {};
    if (transaction.answeredIn > 0 && transaction.answeredIn !== message.frame) return { retransmissionOf: transaction.answeredIn };
    const timeNs = sinceNs(transaction, message);
    transaction.answeredIn = message.frame;
    for (const question of transaction.questions) Object.assign(question, { responseIn: message.frame, timeNs });
    return { requestIn: transaction.asked.frame, timeNs };
  }
}

function sinceNs({ asked }: Transaction, { timeNs, restNs }: DnsMoment): number {
  return timeNs - asked.timeNs + (restNs - asked.restNs);
}
