import type { Profile } from '../../core/scoring/profile';
import {
  validateProfile,
  type ProfileProblem,
  type ValidatedProfile,
} from '../../core/scoring/validateProfile';

/** A profile as it is typed: one text per field, by its path in the profile. */
export type ProfileDraft = Readonly<Record<string, string>>;

/** One field of the form. */
export interface ProfileField {
  /** Path in the profile, for example `execution.weight`. */
  readonly path: string;
  readonly kind: 'percent' | 'marks' | 'number' | 'choice';
  readonly choices?: readonly string[];
  /** The choice that holds, and is left out, where the profile does not name the field. */
  readonly usual?: string;
  /** A blank leaves the field out. */
  readonly isOptional?: boolean;
  /** Whether the field plays a part at all. */
  readonly matters?: (draft: ProfileDraft) => boolean;
}

/** Fields that belong together. */
export interface ProfileGroup {
  readonly id:
    'execution' | 'forward' | 'reverse' | 'over' | 'bands' | 'landing' | 'grades' | 'rounding';
  readonly fields: readonly ProfileField[];
}

const hasSteps = (draft: ProfileDraft) => draft['execution.formula'] === 'steps';
const hasTiers = (draft: ProfileDraft) => draft['execution.formula'] === 'tiers';
const percent = (path: string): ProfileField => ({ path, kind: 'percent' });
const marks = (path: string): ProfileField => ({ path, kind: 'marks' });

/** All fields of a profile but its name, source and lists, in the order of the form. */
export const profileGroups: readonly ProfileGroup[] = [
  {
    id: 'execution',
    fields: [
      marks('execution.weight'),
      percent('execution.explainBelow'),
      { path: 'execution.formula', kind: 'choice', choices: ['rate', 'steps', 'tiers'] },
      { ...percent('execution.fullFrom'), matters: (draft) => !hasTiers(draft) },
      { ...marks('execution.lossPerPoint'), matters: hasSteps },
      { path: 'execution.stepPoints', kind: 'number', isOptional: true, matters: hasSteps },
    ],
  },
  {
    id: 'forward',
    fields: [
      { ...percent('forward.zeroBelow'), isOptional: true },
      { path: 'equal', kind: 'choice', choices: ['person', 'forward'], usual: 'person' },
    ],
  },
  {
    id: 'reverse',
    fields: [{ path: 'reverse', kind: 'choice', choices: ['ratio', 'linear'] }],
  },
  {
    id: 'over',
    fields: [
      percent('over.from'),
      {
        path: 'over.action',
        kind: 'choice',
        choices: ['none', 'flag', 'explain', 'deduct', 'zero'],
      },
      { ...marks('over.deduction'), matters: (draft) => draft['over.action'] === 'deduct' },
      {
        path: 'over.ofZero',
        kind: 'number',
        isOptional: true,
        matters: (draft) => draft['over.action'] !== 'none',
      },
    ],
  },
  { id: 'bands', fields: [percent('bands.achieved'), percent('bands.partial')] },
  {
    id: 'landing',
    fields: ['landing.achieved', 'landing.partial', 'landing.failed'].map((path) => ({
      ...percent(path),
      isOptional: true,
    })),
  },
  {
    id: 'grades',
    fields: [marks('grades.excellent'), marks('grades.good'), marks('grades.fair')],
  },
  {
    id: 'rounding',
    fields: [
      { path: 'decimals', kind: 'choice', choices: ['0', '1', '2'] },
      { path: 'rounding', kind: 'choice', choices: ['halfUp', 'down'], usual: 'halfUp' },
    ],
  },
];

const allFields = profileGroups.flatMap(({ fields }) => fields);

/** A list of pairs in a profile, for example the caps. */
export interface ProfileList {
  readonly path: 'execution.tiers' | 'caps';
  /** Both numbers of a pair, the condition first. */
  readonly parts: readonly (Pick<ProfileField, 'kind'> & { readonly name: string })[];
  readonly matters?: (draft: ProfileDraft) => boolean;
}

/** All lists of a profile. */
export const profileLists: readonly ProfileList[] = [
  {
    path: 'execution.tiers',
    parts: [
      { name: 'from', kind: 'percent' },
      { name: 'share', kind: 'percent' },
    ],
    matters: hasTiers,
  },
  {
    path: 'caps',
    parts: [
      { name: 'below', kind: 'percent' },
      { name: 'total', kind: 'marks' },
    ],
  },
];

/**
 * How many pairs a list of a draft holds.
 *
 * @param draft the draft
 * @param list which list
 * @returns the number
 * @example countOf(draft, 'caps') //=> 2
 */
export function countOf(draft: ProfileDraft, list: ProfileList['path']): number {
  return Number(draft[`${list}.length`] ?? 0);
}

/**
 * A profile as texts to edit.
 *
 * @param profile 计分口径
 * @returns one text per field; rates as percent (`'90'`), lists as `caps[0].below`
 * @example draftOf(national2020)['execution.explainBelow'] //=> '90'
 */
export function draftOf(profile: Profile): ProfileDraft {
  const fields = allFields.map(({ path, kind, usual }) => [
    path,
    typed(valueAt(profile, path) ?? usual, kind),
  ]);
  const lists = profileLists.flatMap(({ path, parts }) => {
    const value = valueAt(profile, path);
    const pairs: readonly unknown[] = Array.isArray(value) ? value : [];
    return [
      [`${path}.length`, String(pairs.length)],
      ...pairs.flatMap((pair, index) =>
        parts.map(({ name, kind }) => [
          `${path}[${index}].${name}`,
          typed(isRecord(pair) ? pair[name] : undefined, kind),
        ]),
      ),
    ];
  });
  return Object.fromEntries([['name', profile.name], ...fields, ...lists]) as ProfileDraft; // fromEntries widens arrays of pairs.
}

/**
 * The profile that a draft stands for, or what is wrong with it. Fields that play no part (a deduction
 * where nothing is deducted) take the value that contradicts nothing.
 *
 * @param draft what was typed
 * @param base the profile that was edited
 * @param own id and source of the edited copy
 * @returns `base` itself when nothing was changed
 * @example profileFrom(draftOf(national2020), national2020, own) //=> { ok: true, profile: national2020 }
 */
export function profileFrom(
  draft: ProfileDraft,
  base: Profile,
  own: Pick<Profile, 'id' | 'source'>,
): ValidatedProfile {
  const before = draftOf(base);
  const paths = new Set([...Object.keys(before), ...Object.keys(draft)]);
  if ([...paths].every((path) => draft[path] === before[path])) return { ok: true, profile: base };
  const json: Record<string, unknown> = { ...own, name: draft.name ?? '' };
  for (const field of allFields) {
    const text = (draft[field.path] ?? '').trim();
    const isIdle = field.matters?.(draft) === false;
    if (text === field.usual || (field.isOptional && (isIdle || text === ''))) continue;
    put(json, field.path, isIdle ? idle(field, base) : read(text, field));
  }
  for (const { path, parts, matters } of profileLists) {
    if (matters?.(draft) === false) continue;
    const pairs = Array.from({ length: countOf(draft, path) }, (_, index) =>
      Object.fromEntries(
        parts.map(({ name, kind }) => [
          name,
          number(draft[`${path}[${index}].${name}`] ?? '', kind),
        ]),
      ),
    );
    put(json, path, pairs);
  }
  return validateProfile(json);
}

/**
 * Adds a pair below the last one.
 *
 * @param draft the draft
 * @param list which list
 * @returns the draft with one more, still empty pair
 * @example countOf(withPair(draft, caps), 'caps') //=> countOf(draft, 'caps') + 1
 */
export function withPair(draft: ProfileDraft, { path, parts }: ProfileList): ProfileDraft {
  const count = countOf(draft, path);
  const blank = parts.map(({ name }) => [`${path}[${count}].${name}`, ''] as const);
  return { ...draft, [`${path}.length`]: String(count + 1), ...Object.fromEntries(blank) };
}

/**
 * Takes a pair out; those below move up.
 *
 * @param draft the draft
 * @param list which list
 * @param gone index of the pair
 * @returns the draft with one pair less
 * @example countOf(withoutPair(draft, caps, 0), 'caps') //=> countOf(draft, 'caps') - 1
 */
export function withoutPair(
  draft: ProfileDraft,
  { path, parts }: ProfileList,
  gone: number,
): ProfileDraft {
  const others = Object.entries(draft).filter(([key]) => !key.startsWith(path));
  const kept = Array.from({ length: countOf(draft, path) }, (_, index) => index).filter(
    (index) => index !== gone,
  );
  const moved = kept.flatMap((from, to) =>
    parts.map(
      ({ name }) => [`${path}[${to}].${name}`, draft[`${path}[${from}].${name}`] ?? ''] as const,
    ),
  );
  return {
    ...Object.fromEntries(others),
    [`${path}.length`]: String(kept.length),
    ...Object.fromEntries(moved),
  };
}

/**
 * Reads a profile file that was pasted or opened.
 *
 * @param text the file's text
 * @returns the profile, or every refused field; text that is no JSON is refused as a whole
 * @example importedProfile('{').ok //=> false
 */
export function importedProfile(text: string): ValidatedProfile {
  try {
    return validateProfile(JSON.parse(text));
  } catch {
    return { ok: false, problems: [{ field: '', code: 'not-an-object' }] };
  }
}

/**
 * The first problem of each field.
 *
 * @param problems what validation refused
 * @returns by path; a contradiction of a whole pair is shown at its first field
 * @example problemsByPath([{ field: 'caps[1]', code: 'contradiction' }])
 */
export function problemsByPath(
  problems: readonly ProfileProblem[],
): ReadonlyMap<string, ProfileProblem> {
  const byPath = new Map<string, ProfileProblem>();
  for (const problem of problems) {
    const list = profileLists.find((each) => problem.field.startsWith(`${each.path}[`));
    const first = list?.parts[0]?.name ?? '';
    const path = problem.field.endsWith(']') ? `${problem.field}.${first}` : problem.field;
    if (!byPath.has(path)) byPath.set(path, problem);
  }
  return byPath;
}

function idle({ path }: ProfileField, base: Profile): unknown {
  return path === 'over.deduction' ? 0 : valueAt(base, path);
}

function read(text: string, { path, kind }: ProfileField): unknown {
  if (path === 'decimals') return Number(text);
  return kind === 'choice' ? text : number(text, kind);
}

/** Percent points have at most a handful of decimals; this drops what binary fractions add. */
function number(text: string, kind: ProfileField['kind']): number | null {
  if (text.trim() === '' || !Number.isFinite(Number(text))) return null;
  return kind === 'percent' ? Number((Number(text) / 100).toPrecision(12)) : Number(text);
}

function typed(value: unknown, kind: ProfileField['kind']): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  return kind === 'percent' ? String(Number((value * 100).toPrecision(12))) : String(value);
}

function valueAt(profile: Profile, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), profile);
}

function put(json: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', second] = path.split('.');
  if (second === undefined) json[first] = value;
  else json[first] = { ...(isRecord(json[first]) ? json[first] : {}), [second]: value };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
