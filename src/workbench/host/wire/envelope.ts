import { isRecord } from '../../../core/record';
import { readJson, type Json } from '../batch/json';

/** What a request of office.js asks for. */
export interface FrameRequest {
  readonly kind: 'invoke' | 'registerEvent' | 'unregisterEvent';
  readonly name: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
  /** Length of the message as it travelled, in bytes. */
  readonly bytes: number;
}

const kinds = ['invoke', 'registerEvent', 'unregisterEvent'] as const;

/**
 * Reads a message that office.js posted.
 *
 * @param text the message's data
 * @returns the request, or null for answers and for anything else
 * @example readRequest('{"_messageType":0,"_actionName":"executeMethod", … }')
 */
export function readRequest(text: unknown): FrameRequest | null {
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  const message = readJson(text);
  if (!isRecord(message) || message._messageType !== 0) return null;
  const {
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: correlationId,
  } = message;
  const kind = kinds[Number(message._actionType)];
  const isRequest =
    kind &&
    typeof name === 'string' &&
    typeof conversationId === 'string' &&
    isNumber(correlationId);
  if (!isRequest) return null;
  return {
    kind,
    name,
    conversationId,
    correlationId,
    data: message._data,
    bytes: byteLength(text),
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/** How an answer differs from another. */
export interface Answer {
  readonly name: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: Json;
  readonly errorCode?: number;
  /** True when it fires the handler of an event instead of answering a call. */
  readonly isEvent?: boolean;
}

/**
 * Writes an answer to office.js, or an event for it.
 *
 * @param origin the host's origin; office.js compares it with the one it was told at the start
 * @param answer name, conversation and data
 * @returns the message to post
 * @example writeAnswer('https://localhost:3000', { name, conversationId, correlationId: 0, data: null })
 */
export function writeAnswer(origin: string, answer: Answer): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: answer.name,
    _conversationId: answer.conversationId,
    _correlationId: answer.correlationId,
    _origin: origin,
    _data: answer.data,
    _errorCode: answer.errorCode ?? 0,
    _responseType: answer.isEvent ? 1 : 0,
    _serializerVersion: 1,
  });
}

/**
 * Writes a request of the host to office.js, which listens on a conversation of its own.
 *
 * @param origin the host's origin
 * @param conversationId the frame's conversation
 * @param data what office.js is to do: `[11]` takes the keyboard at the first element
 * @returns the message to post
 * @example writeNotification('https://localhost:3000', 'conv_1', [11])
 */
export function writeNotification(origin: string, conversationId: string, data: Json): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversationId}_ntf`,
    _correlationId: 0,
    _origin: origin,
    _data: data,
    _actionType: 0,
    _serializerVersion: 1,
  });
}

/**
 * How long a text is when it travels.
 *
 * @param text any text
 * @returns bytes in UTF-8
 * @example byteLength('表') //=> 3
 */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
