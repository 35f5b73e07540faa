import type { TeamGate } from '../../../../src/contract/gate';
import { csvOf, saveCsv } from '../../list/csv';
import { gateCells, gateFields, type KnownOfGates } from './gate-rows';

export const csvOfGates = (gates: readonly TeamGate[], known: KnownOfGates): string =>
  csvOf(
    gateFields.map((field) => known.texts.t(`gates.export.${field}`)),
    gates.map((gate) => gateCells(gate, known)),
  );

/** Lets the reader save the gates as a file. */
export const exportGates = (gates: readonly TeamGate[], known: KnownOfGates, projectKey: string): void =>
  saveCsv(csvOfGates(gates, known), `${projectKey}-sign-off.csv`);
