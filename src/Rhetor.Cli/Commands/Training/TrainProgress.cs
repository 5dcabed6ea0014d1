using Rhetor.Cli.Hosting;
using Rhetor.Learning.Training;

namespace Rhetor.Cli.Commands.Training;

/// <summary>Says on standard error how far a training is: a line a stage, and on a terminal a running count.</summary>
internal sealed class TrainProgress(CliHost host)
{
    private readonly Lock _lock = new();
    private string _stage = "";
    private int _percent;

    public void Report(TrainingProgress progress)
    {
        lock (_lock)
        {
            var percent = progress.Total > 0 ? progress.Done * 100 / progress.Total : 100;
            if (progress.Stage != _stage)
            {
                if (_stage.Length > 0 && host.ShowProgress) host.Error.Write("\r");
                _stage = progress.Stage;
                _percent = percent;
                host.Error.WriteLine($"{_stage} …");
            }
            else if (host.ShowProgress && percent > _percent)
            {
                _percent = percent;
                host.Error.Write(FormattableString.Invariant($"\r{percent} % "));
            }
        }
    }
}
