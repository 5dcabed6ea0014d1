namespace Rhetor.Cli.Commands.Completion;

/// <summary>The scripts by shell. Where the tool has nothing to offer, the shell offers files.</summary>
internal static class CompletionScripts
{
    public static IReadOnlyList<(string Shell, string Script)> All { get; } = [("bash", Bash), ("zsh", Zsh), ("fish", Fish), ("pwsh", PowerShell)];

    private const string Bash = """
        _rhetor() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(rhetor completion suggest "$COMP_POINT" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _rhetor rhetor

        """;

    private const string Zsh = """
        #compdef rhetor
        _rhetor() {
            local -a items
            items=("${(@f)$(rhetor completion suggest "$CURSOR" "$BUFFER" 2>/dev/null)}")
            items=(${items:#})
            (( ${#items} )) && compadd -- "${items[@]}" || _files
        }
        compdef _rhetor rhetor

        """;

    private const string Fish = """
        complete -c rhetor -a '(rhetor completion suggest (commandline -C) (commandline -b) 2>/dev/null)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName rhetor -ScriptBlock {
            param($word, $tree, $position)
            rhetor completion suggest $position "$tree" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;
}
