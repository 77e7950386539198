// Types of korak.js. The files themselves are typed in korak-types.d.ts.

import type { Collection, LocaleIndex, Runbook } from './korak-types.js';

export type * from './korak-types.js';

/** Why a runbook cannot be had. */
export class KorakError extends Error {
  readonly code: 'not-found' | 'held' | 'version' | 'network';
}

/** What a reader should be told beside a runbook. The words are the portal's. */
export type Notice = 'fallback' | 'machine-translated' | 'stale' | 'damaged';

/** A runbook that may be shown. */
export interface Found {
  readonly runbook: Runbook;
  /** The locale of the collection that was looked in first. */
  readonly requested: string;
  /** Whether another locale stands in. */
  readonly fallback: boolean;
  /** Why it does: the article is missing there, or its verdict is `fallback`. */
  readonly reason: 'missing' | 'fallback' | null;
  readonly notices: readonly Notice[];
  /** Where the runbook was fetched from; addresses of pictures are relative to it. */
  readonly url: URL;
}

/** A folder that `korak build` wrote, wherever it is served. */
export class Korak {
  constructor(base: string | URL, options?: { fetch?: typeof fetch });
  /** The index of the collection. */
  collection(): Promise<Collection>;
  /** The index of a locale, or of the nearest one. */
  list(locale: string): Promise<LocaleIndex>;
  /** The locale of the collection that is nearest. */
  nearest(locale: string | null | undefined): Promise<string>;
  /** The ids of the runbooks that carry an identifier in `ms.custom`. */
  ids(identifier: string): Promise<string[]>;
  /** The runbook that carries an identifier; rejects with a `KorakError`. */
  byIdentifier(identifier: string, locale?: string | null): Promise<Found>;
  /** The runbook with an id; rejects with a `KorakError`. */
  runbook(id: string, locale?: string | null): Promise<Found>;
}

/** The runbook as an element of the page. */
export function render(found: Found): HTMLElement;
