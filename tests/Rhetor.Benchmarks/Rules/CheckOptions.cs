namespace Rhetor.Benchmarks.Rules;

/// <summary>The arguments of <c>rules-check</c>.</summary>
internal sealed class CheckOptions
{
    public List<string> Paths { get; } = [];

    public List<string> Data { get; } = [];

    public string? Show { get; private set; }

    public string? Marker { get; private set; }

    public string? Rule { get; private set; }

    public string? Language { get; private set; }

    public string? Markers { get; private set; }

    public string? Neutral { get; private set; }

    public bool NoLaws { get; private set; }

    public int Limit { get; private set; } = 100;

    public static CheckOptions Parse(string[] args)
    {
        var options = new CheckOptions();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--data":
                    while (i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal)) options.Data.Add(args[++i]);
                    break;
                case "--show": options.Show = args[++i]; break;
                case "--marker": options.Marker = args[++i]; break;
                case "--rule": options.Rule = args[++i]; break;
                case "--language": options.Language = args[++i]; break;
                case "--markers": options.Markers = args[++i]; break;
                case "--neutral": options.Neutral = args[++i]; break;
                case "--limit": options.Limit = int.Parse(args[++i], System.Globalization.CultureInfo.InvariantCulture); break;
                case "--no-laws": options.NoLaws = true; break;
                default: options.Paths.Add(args[i]); break;
            }
        }

        return options;
    }
}
