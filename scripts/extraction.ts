/**
 * `npm run extraction`: what copies out of our files in four readers, of the issues and a vowelled interview in every theme.
 * A program of its own because a claim of copying out is worth what anybody can measure.
 */

import { showExtraction } from './extraction-table.ts'

await showExtraction()
