using Rhetor.Cli;
using Rhetor.Cli.Hosting;

return await RhetorCommand.RunAsync(args, CliHost.System()).ConfigureAwait(false);
