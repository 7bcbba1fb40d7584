/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import fc from 'fast-check';
import { toA1 } from '../../../src/core/address';
import { score } from '../../../src/app/score';
import { defaultSettings } from '../../../src/app/settings';
import { undoLast } from '../../../src/app/undo';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { WorkbookFile } from '../../../src/xlsx/model';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import { stateOf } from '../../../src/xlsx/port/cellStates';
import { filePort, translator } from '../../app/books';
import { openInOffice } from './officePage';
import { pictureOf } from './picture';
import { editSome, scenePlan, scenes, sceneWorkbook } from './randomPlans';

/** `npm run nightly:properties` plays more of them; PROPERTY_SEED=N plays the same again. */
const seed = process.env.PROPERTY_SEED;
const runs = {
  numRuns: Number(process.env.PROPERTY_RUNS ?? 25),
  ...(seed !== undefined && { seed: Number(seed) }),
};
const patient = Math.max(600_000, runs.numRuns * 2_000);

/** The two ways in which the same use cases reach a workbook. */
const ports: readonly [string, (workbook: WorkbookFile) => Promise<WorkbookPort>][] = [
  [
    'Excel, through the genuine office.js',
    async (workbook) => {
      await openInOffice(workbook);
      return excelWorkbook();
    },
  ],
  ['a file', (workbook) => Promise.resolve(filePort(workbook))],
];

describe.each(ports)('on random sheets, in %s,', (_, portOf) => {
  test(
    'what a plan wrote is taken back without a trace',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenes, async (scene) => {
          const workbook = sceneWorkbook(scene);
          const before = pictureOf(workbook);
          const port = await portOf(workbook);
          const plan = scenePlan(scene, workbook);
          const receipt = await port.apply(plan);
          const { left } = await port.undo(receipt);
          expect(left).toEqual([]);
          expect(pictureOf(workbook)).toBe(before);
        }),
        runs,
      );
    },
    patient,
  );

  test(
    'applying a plan a second time changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenes, async (scene) => {
          const workbook = sceneWorkbook(scene);
          const port = await portOf(workbook);
          const plan = scenePlan(scene, workbook);
          await port.apply(plan);
          const once = pictureOf(workbook);
          const lookUp = stateOf(workbook.activeSheet);
          const edits = plan.edits.map((edit) =>
            'before' in edit ? { ...edit, before: lookUp(edit.address).content } : edit,
          );
          const again = await port.apply({ ...plan, edits });
          expect(again.changes).toEqual([]);
          expect(pictureOf(workbook)).toBe(once);
        }),
        runs,
      );
    },
    patient,
  );

  test(
    'a click on whatever a form has become changes nothing the second time, and is taken back exactly',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenes, async (scene) => {
          const workbook = sceneWorkbook(scene);
          const before = pictureOf(workbook);
          const port = await portOf(workbook);
          await score(port, defaultSettings, translator);
          const once = pictureOf(workbook);
          const again = await score(port, defaultSettings, translator);
          expect(again.receipt).toBeNull();
          expect(pictureOf(workbook)).toBe(once);
          await undoLast(port, workbook.activeSheet.id);
          expect(pictureOf(workbook)).toBe(before);
        }),
        runs,
      );
    },
    patient,
  );

  test(
    'an undo touches no cell that was edited since, lists it, and restores the others',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenes, async (scene) => {
          const workbook = sceneWorkbook(scene);
          const untouched = sceneWorkbook(scene);
          const port = await portOf(workbook);
          const plan = scenePlan(scene, workbook);
          const receipt = await port.apply(plan);
          if (receipt.changes.length === 0) return;
          const edited = editSome(scene, workbook, plan);
          const keys = new Set(edited.map(toA1));
          const afterEdit = stateOf(workbook.activeSheet);
          const wanted = new Map(edited.map((cell) => [toA1(cell), afterEdit(cell)]));
          const { left, gone = [] } = await port.undo(receipt);
          const now = stateOf(workbook.activeSheet);
          for (const cell of edited) expect(now(cell)).toEqual(wanted.get(toA1(cell)));
          const original = stateOf(untouched.activeSheet);
          const changed = receipt.changes.map(({ address }) => address);
          for (const cell of changed.filter((each) => !keys.has(toA1(each)))) {
            expect(now(cell)).toEqual(original(cell));
          }
          const listed = changed.map(toA1).filter((cell) => keys.has(cell));
          const told = new Set([...left, ...gone].map(toA1));
          expect(listed.filter((cell) => !told.has(cell))).toEqual([]);
          expect(left.map(toA1).filter((cell) => !listed.includes(cell))).toEqual([]);
        }),
        runs,
      );
    },
    patient,
  );

  test(
    'a scored file that was saved and opened elsewhere is taken back exactly',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenes, async (scene) => {
          const workbook = sceneWorkbook(scene);
          const before = pictureOf(openWorkbook(workbook.save()));
          await (await portOf(workbook)).apply(scenePlan(scene, workbook));
          const received = openWorkbook(workbook.save());
          const port = filePort(received);
          const [receipt] = await port.receipts();
          if (receipt) await port.undo(receipt);
          expect(pictureOf(received)).toBe(before);
        }),
        runs,
      );
    },
    patient,
  );
});
