using EnumDns.Registry.Tests.Storage;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// As a child of a test: one of the modes of StoreChild on a data directory.
if (args is [StoreChild.Argument, var mode, var folder])
    return StoreChild.Run(mode, folder);

// What the generated entry point does.
return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, EnumDns.Registry.Tests.SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
