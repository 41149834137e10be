using EnumDns.Fixtures;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Registry;

/// <summary>
/// A full disk and a read-only one: a clear error, and what was served stays served. The disk is a file system in memory
/// that the test mounts on the data directory, for which it needs the rights of root.
/// </summary>
public sealed class DiskFaultTests : IDisposable
{
    private const string Apex = "3.3.nrenum.net";
    private readonly ScratchDirectory _files = new();

    public DiskFaultTests()
    {
        Directory.CreateDirectory(Data);
        PeerProgram.RunOrFail("mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", Data);
    }

    private string Data => _files.File("data");

    public void Dispose()
    {
        PeerProgram.Run("umount", "--lazy", Data);
        _files.Dispose();
    }

    [Fact]
    public void A_full_disk_refuses_changes_loses_nothing_and_recovers()
    {
        using var server = new RegistryServer(seed: null, dataFolder: Data);
        server.CreateZone(Apex);
        server.Admin.Put("/v1/numbers/+33199001234", Json.Endpoints("sip:a@example.net")).Expect(201);
        Fill();

        var refused = FirstRefusal(server);
        Assert.Equal(507, (int)refused.Status);
        Assert.Contains("disk", refused.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("sip:a@example.net", Assert.Single(server.Naptr(EnumName.Of("+33199001234"))), StringComparison.Ordinal);

        File.Delete(Path.Combine(Data, "filler"));
        server.Admin.Put("/v1/numbers/+33199001235", Json.Endpoints("sip:b@example.net")).Expect(201);
        server.Kill();
        server.Start();
        Assert.Single(server.Naptr(EnumName.Of("+33199001234")));
        Assert.Single(server.Naptr(EnumName.Of("+33199001235")));
    }

    [Fact]
    public void A_master_file_that_the_disk_has_no_room_for_is_refused_and_leaves_nothing()
    {
        using var server = new RegistryServer(seed: null, dataFolder: Data);
        var before = Directory.GetFiles(Data);

        server.Admin.PutFile($"/v1/zones/{Apex}/file", new string('\n', 3 << 20)).Expect(507);

        Assert.Equal(before.Order(), Directory.GetFiles(Data).Order());
        server.CreateZone(Apex);
    }

    [Fact]
    public void A_read_only_data_directory_is_an_error_with_advice_at_the_start()
    {
        PeerProgram.RunOrFail("mount", "-o", "remount,ro", Data);

        var (status, output, error) = PeerProgram.Run(EnumDnsServer.Executable, "serve", "--data", Data, "--dns", $"{LoopbackPort.Next()}", "--api", $"{LoopbackPort.Next()}");

        Assert.Equal(1, status);
        Assert.Contains(Data, output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    /// <summary>Changes until one is refused: the database has some pages to spare at first.</summary>
    private static AdminReply FirstRefusal(RegistryServer server)
    {
        for (var i = 0; i < 2000; i++)
        {
            var reply = server.Admin.Put($"/v1/numbers/+3353649{i:D4}", Json.Endpoints($"sip:{new string('x', 100)}{i}@example.net"));
            if (!((int)reply.Status is 200 or 201))
                return reply;
        }

        throw new InvalidOperationException("2,000 changes fit on a full disk.");
    }

    private void Fill()
    {
        using var filler = File.Create(Path.Combine(Data, "filler"));
        var octets = new byte[4096];
        try
        {
            while (true)
            {
                filler.Write(octets);
                filler.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
