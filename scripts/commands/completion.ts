/** The command that teaches a shell the others. */

import type { Command } from '../commands.ts'

export const COMPLETION: Command = {
  name: 'completion',
  about: 'writes what a shell needs to complete commands and flags at the tabulator key',
  arabic: 'يكتب ما تحتاج إليه الصدفة لتكمل الأوامر والعلامات بمفتاح الجدولة',
  operand: { name: 'shell', about: 'bash, zsh or fish', arabic: 'bash أو zsh أو fish' },
  flags: [],
  examples: [
    'completion bash > ~/.local/share/bash-completion/completions/warraq',
    'completion zsh > ~/.zfunc/_warraq',
    'completion fish > ~/.config/fish/completions/warraq.fish',
  ],
  load: () => import('../completion.ts'),
}
