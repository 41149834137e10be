namespace EnumDns.Tests.Commands;

/// <summary>What a command writes takes the place of a file, and of nothing else.</summary>
public sealed class OutputFileTests
{
    // Nothing has this name, so that a failure costs the machine no device.
    private const string Device = "/dev/enumdns-no-such-device";

    [Theory]
    [InlineData("zone", "export", "3.3.nrenum.net", "--server", "http://127.0.0.1:1", "--output", Device)]
    [InlineData("zone", "export", "3.3.nrenum.net", "--server", "http://127.0.0.1:1", "--output", "/dev/shm/../enumdns-no-such-device")]
    [InlineData("backup", "--data", "/nonexistent", Device)]
    public async Task A_device_is_not_replaced_by_a_file(params string[] arguments)
    {
        var run = await CommandRun.OfAsync("", arguments);

        Assert.Equal(2, run.Status);
        Assert.Contains("is a device; name a file", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Device));
    }
}
