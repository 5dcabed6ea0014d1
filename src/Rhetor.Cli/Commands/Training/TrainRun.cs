using Rhetor.Cli.Hosting;
using Rhetor.Training;

namespace Rhetor.Cli.Commands.Training;

/// <summary>One run of <c>rhetor train</c>.</summary>
internal sealed class TrainRun(CliHost host, RhetorTrainingOptions options)
{
    public int Run(CancellationToken cancellationToken)
    {
        try
        {
            var progress = new TrainProgress(host);
            var trained = RhetorTrainer.Train(options, progress.Report, cancellationToken);
            if (trained.Skipped > 0) host.Complain(FormattableString.Invariant($"{trained.Skipped} rows of other languages than '{options.Language}' were left out"));
            using var output = CliHost.OpenText(host.Output);
            TrainSummary.Write(output, trained);
            return ExitCode.Done;
        }
        catch (RhetorModelException exception)
        {
            throw new CliException(ExitCode.Mismatch, exception.Message.Split('\n'));
        }
        catch (RhetorConfigurationException exception)
        {
            throw CliException.Usage(exception.Message.Split('\n'));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"--output: cannot be written: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
