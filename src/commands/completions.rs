//! `bond completions`: a script that completes commands and flags. It holds no data and runs nothing.

use clap_complete::Shell as Known;
use clap_complete::generate;
use clap_complete_nushell::Nushell;

use crate::context::Context;

/// Print a completion script for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Which shell
    shell: Shell,
}

const EXAMPLES: &str = "\
Examples:
  bond completions bash > ~/.local/share/bash-completion/completions/bond
  bond completions zsh > ~/.zfunc/_bond
  bond completions fish > ~/.config/fish/completions/bond.fish
  bond completions powershell >> $PROFILE
  bond completions nushell > ~/.config/nushell/completions/bond.nu";

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
    Elvish,
    Nushell,
}

/// Prints it.
pub(super) fn run(args: &Args, context: &Context) -> String {
    let mut command = (context.command_line)();
    let mut script = Vec::new();
    let mut known = |shell| generate(shell, &mut command, "bond", &mut script);
    match args.shell {
        Shell::Bash => known(Known::Bash),
        Shell::Zsh => known(Known::Zsh),
        Shell::Fish => known(Known::Fish),
        Shell::Powershell => known(Known::PowerShell),
        Shell::Elvish => known(Known::Elvish),
        Shell::Nushell => generate(Nushell, &mut command, "bond", &mut script),
    }
    String::from_utf8_lossy(&script).into_owned()
}
