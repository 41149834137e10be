using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Updates;

/// <summary>A change that waits for the writer.</summary>
internal sealed class QueuedChange(Change change) : AnsweredWork<ChangeOutcome>
{
    private ChangeOutcome? _outcome;

    /// <inheritdoc/>
    public override bool RunsAlone { get; } = change.Operations.Any(operation => operation is ImportZone);

    /// <inheritdoc/>
    public override bool IsSlow => RunsAlone;

    /// <inheritdoc/>
    public override int Weight => change.Operations.Count;

    /// <inheritdoc/>
    public override bool Execute(WriteGroup group)
    {
        _outcome = new ChangeExecution(group, change).Execute();
        return _outcome is ChangeOutcome.Committed && !change.IsDryRun;
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (_outcome is not null)
            Reply(_outcome);
    }

    /// <inheritdoc/>
    public override void Fail(StoreException fault) => Reply(new ChangeOutcome.Failed(fault.Fault, fault.Message));
}
