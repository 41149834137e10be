using System.CommandLine;

namespace EnumDns.Commands;

/// <summary><c>enumdns completion</c>: what shells need to complete command lines.</summary>
internal static class CompletionCommand
{
    private const string Examples = """
        The script asks enumdns itself what may come next, so that it fits every version.

        Examples:
          source <(enumdns completion bash)
          enumdns completion bash > /usr/share/bash-completion/completions/enumdns
          enumdns completion zsh > /usr/local/share/zsh/site-functions/_enumdns
          enumdns completion fish > ~/.config/fish/completions/enumdns.fish
        """;

    // System.CommandLine answers [suggest:POSITION] LINE with one word a line.
    private const string Bash = """
        # bash completion for enumdns; made by: enumdns completion bash
        _enumdns() {
            local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} suggestion
            # The word as the program sees it. For bash it ends at a colon or an equals sign, and bash puts back only what follows.
            local whole=${line##*[[:space:]]}
            COMPREPLY=()
            while IFS= read -r suggestion; do
                [[ $suggestion == "$whole"* && ( $suggestion != [-/]* || $whole == -* ) ]] || continue
                COMPREPLY+=("${suggestion:$((${#whole} - ${#word}))}")
            done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
            # What is no command or option may be a file.
            [[ ${#COMPREPLY[@]} -gt 0 ]] || mapfile -t COMPREPLY < <(compgen -f -- "$word")
        }
        complete -o filenames -F _enumdns enumdns
        """;

    private const string Zsh = """
        #compdef enumdns
        # zsh completion for enumdns; made by: enumdns completion zsh
        _enumdns() {
            local line="${(j: :)words[1,CURRENT]}" word="${words[CURRENT]}"
            local -a suggestions
            suggestions=(${(f)"$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)"})
            # Options where one begins, otherwise commands; what is neither may be a file.
            if [[ $word == -* ]]; then
                suggestions=(${(M)suggestions:#-*})
            else
                suggestions=(${suggestions:#[-/]*})
            fi
            suggestions=(${(M)suggestions:#${word}*})
            if (( ${#suggestions} )); then
                compadd -- "${suggestions[@]}"
            else
                _files
            fi
        }
        if [[ ${funcstack[1]} == _enumdns ]]; then
            _enumdns "$@"
        else
            compdef _enumdns enumdns
        fi
        """;

    private const string Fish = """
        # fish completion for enumdns; made by: enumdns completion fish
        function __enumdns_suggestions
            set -l line (commandline -cp)
            set -l word (commandline -ct)
            set -l program (string split -m 1 ' ' -- $line)[1]
            set -l suggestions ($program "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null)
            # Options where one begins, otherwise commands; what is neither may be a file.
            set -l kind '^[^-/]'
            string match -q -- '-*' $word; and set kind '^-'
            set suggestions (printf '%s\n' $suggestions | string match -r -- "$kind.*")
            if set -q suggestions[1]
                string join \n -- $suggestions
            else
                __fish_complete_path $word
            end
        end
        complete -c enumdns -f -a '(__enumdns_suggestions)'
        """;

    private static readonly (string Shell, string Script)[] Scripts = [("bash", Bash), ("zsh", Zsh), ("fish", Fish)];

    /// <summary>The command.</summary>
    public static Command Create(CommandStreams streams)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong([.. Scripts.Select(script => script.Shell)]);
        var command = new ExampleCommand("completion", "Write a script that completes command lines in a shell.", Examples) { shell };
        command.SetAction(result =>
        {
            streams.Output.WriteLine(Scripts.Single(script => script.Shell == result.GetValue(shell)).Script);
            return ExitCode.Success;
        });
        return command;
    }
}
