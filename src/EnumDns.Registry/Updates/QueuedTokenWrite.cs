using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Updates;

/// <summary>A write to the tokens that waits for the writer; no zone and no audit line comes of it.</summary>
internal sealed class QueuedTokenWrite(Action<IStoreTransaction> write) : AnsweredWork<bool>
{
    /// <inheritdoc/>
    public override bool Execute(WriteGroup group)
    {
        write(group.Transaction);
        return true;
    }

    /// <inheritdoc/>
    public override void Complete() => Reply(true);

    /// <inheritdoc/>
    public override void Fail(StoreException fault) => Break(fault);
}
