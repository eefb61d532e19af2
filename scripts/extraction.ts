/**
 * `npm run extraction`: what copies out of our files in five readers, of the issues and a vowelled interview in every
 * theme.
 */

import { showExtraction } from './extraction-table.ts'

await showExtraction()
