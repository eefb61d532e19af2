/** The command that teaches a shell the others. */

import type { Command } from '../commands.ts'

export const COMPLETION: Command = {
  name: 'completion',
  about: 'writes what a shell needs to complete commands, flags and what follows them at the tabulator key',
  arabic: 'يكتب ما تحتاج إليه الصدفة لتكمل الأوامر والعلامات وما يتبعها بمفتاح الجدولة',
  operand: {
    name: 'shell',
    about: 'bash, zsh or fish; or values and themes, or issues: those there are, for the shell’s script',
    arabic: 'أي bash أو zsh أو fish؛ أو values ومعها themes أو issues: ما هو موجود منها، لنص الصدفة',
    values: 'shells',
    isMany: true,
  },
  flags: [],
  examples: [
    'completion bash > ~/.local/share/bash-completion/completions/warraq',
    'completion zsh > ~/.zfunc/_warraq',
    'completion fish > ~/.config/fish/completions/warraq.fish',
  ],
  load: () => import('../completion.ts'),
}
