using EnumDns.Fuzz;
using Xunit.Runner.InProc.SystemConsole;

// With the name of a target the driver fuzzes it for as long as it is told; without, the tests run as in any test project.
return args is ["packets" or "master-files" or "--help", ..] ? Driver.Run(args) : await ConsoleRunner.Run(args);
