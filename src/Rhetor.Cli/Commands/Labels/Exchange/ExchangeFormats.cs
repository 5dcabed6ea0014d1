namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>The tools that rows can go to.</summary>
internal static class ExchangeFormats
{
    public static IReadOnlyList<ExchangeFormat> All { get; } =
        [new DoccanoFormat(), new LabelStudioFormat(), new ProdigyFormat(), new BratFormat(), new TableFormat("csv", ','), new TableFormat("tsv", '\t')];

    public static string[] Names { get; } = [.. All.Select(static f => f.Name)];

    public static ExchangeFormat Get(string name) => All.First(f => f.Name == name);
}
