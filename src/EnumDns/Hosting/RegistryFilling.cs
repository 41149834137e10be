using System.Globalization;
using EnumDns.Loading;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.MasterFiles;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using Microsoft.Extensions.Logging;

namespace EnumDns.Hosting;

/// <summary>Fills an empty registry from a folder of master files: all of them in one change, so that a start that is cut short is the first one again.</summary>
internal sealed class RegistryFilling(NumberRegistry registry, string folder, ILogger logger)
{
    private const string Actor = "first start";
    private const string Origin = "local";

    /// <summary>Fills the registry where it is empty and never was changed.</summary>
    /// <returns>Why it is impossible, or null.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellation)
    {
        using (var session = registry.Read())
        {
            if (session.LastChange > 0)
                return null;
        }

        var files = Directory.Exists(folder) ? ZoneFolder.Scan(folder) : [];
        if (files.Count == 0)
        {
            logger.StaysEmpty(folder);
            return null;
        }

        // A zone below another goes first: it publishes its own delegation in the one above, which may hold nothing else there.
        var imports = new List<(string File, ZoneImport Import)>();
        IStoreSession? read = null;
        foreach (var file in files.OrderByDescending(file => Path.GetFileName(file.Path).Count(character => character == '.')))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(file.Path, read) is not { } import)
                return $"cannot fill the registry from '{file.Path}': see above; correct it, or name another folder with --zones";
            imports.Add((file.Path, import));
            read = import.Over(read);
        }

        var operations = imports.Select(item => ToOperation(item.Import)).ToList();
        if (await registry.ChangeAsync(new Change(Actor, Origin, operations), cancellation) is not ChangeOutcome.Committed and var outcome)
            return $"cannot fill the registry from '{folder}': {Explain(outcome)}";
        foreach (var (file, import) in imports)
            logger.Filled(import.Zone.Apex.ToUndottedString(), file, Describe(import.Counts));
        return null;
    }

    private ZoneImport? Read(string path, IStoreSession? read)
    {
        if (ZoneFileName.TryReadOrigin(path, out var apex) is not NameFault.None)
        {
            logger.FillingFinding(new Finding(path, 1, 1, Severity.Error, "the file's name is not that of a zone"));
            return null;
        }

        using var text = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var includes = new IncludeFolder(folder);
        var result = ZoneImport.Read(new ZoneImportSource(path, text, apex) { OpenInclude = includes.Open }, read);
        foreach (var finding in result.Findings)
            logger.FillingFinding(finding);
        return result.Import;
    }

    private static ImportZone ToOperation(ZoneImport import) => new(import.Zone.Apex)
    {
        Value = import.Zone,
        Snapshot = import.Snapshot,
        Objects = import.OtherObjects,
        PlainNumbers = import.PlainNumbers,
    };

    private static string Explain(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Rejected rejected => string.Join("; ", rejected.Findings.Where(found => found.Finding.Severity is Severity.Error).Select(found => found.Finding.Message)),
        ChangeOutcome.Conflict conflict => conflict.Message,
        ChangeOutcome.NotFound missing => missing.Message,
        ChangeOutcome.Failed failed => failed.Message,
        _ => outcome.ToString(),
    };

    private static string Describe(ImportCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"numbers {counts.Numbers}, holes {counts.Holes}, blocks {counts.Blocks}, delegations {counts.Delegations}, other RRsets {counts.Records}");
}
