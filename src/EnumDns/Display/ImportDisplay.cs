using System.Globalization;
using EnumDns.Client;
using Spectre.Console;

namespace EnumDns.Display;

/// <summary>Shows how far an import is: bars on a terminal, otherwise a line when a phase begins.</summary>
internal static class ImportDisplay
{
    /// <summary>Runs an import and shows its progress.</summary>
    /// <param name="output">Where to show it.</param>
    /// <param name="isTerminal">Whether people see it at once.</param>
    /// <param name="import">The import, which calls back with its progress.</param>
    public static async Task<AdminReply> FollowAsync(TextWriter output, bool isTerminal, Func<Action<ImportProgress>, Task<AdminReply>> import)
    {
        if (!isTerminal)
        {
            var phase = "";
            return await import(progress =>
            {
                if (progress.Phase != phase)
                    output.WriteLine(VisibleText.Of($"enumdns: {progress.Phase}"));
                phase = progress.Phase;
            });
        }

        return await Terminal.For(output).Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bars = new Dictionary<string, ProgressTask>();
                var reply = await import(progress => Show(context, bars, progress));
                Finish(bars.Values);
                return reply;
            });
    }

    private static void Show(ProgressContext context, Dictionary<string, ProgressTask> bars, ImportProgress progress)
    {
        if (!bars.TryGetValue(progress.Phase, out var bar))
        {
            Finish(bars.Values);
            bars[progress.Phase] = bar = context.AddTask(Markup.Escape(VisibleText.Of(progress.Phase)));
        }

        bar.Description = Markup.Escape(VisibleText.Of(string.Create(CultureInfo.InvariantCulture, $"{progress.Phase} {progress.Done:N0}")));
        bar.IsIndeterminate = progress.Total is null;
        if (progress.Total is > 0 and var total)
            bar.MaxValue(total).Value(progress.Done);
    }

    private static void Finish(IEnumerable<ProgressTask> bars)
    {
        foreach (var bar in bars.Where(bar => !bar.IsFinished))
        {
            bar.IsIndeterminate = false;
            bar.Value(bar.MaxValue);
            bar.StopTask();
        }
    }
}
