using System.Globalization;

namespace Rhetor.Cli.Commands.Timeline;

/// <summary>A day, an ISO week or a month.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Kind"><c>day</c>, <c>week</c> or <c>month</c>.</param>
internal readonly record struct Period(DateOnly Start, string Kind)
{
    public const string Expected = "expected a date such as 2026-03-09";

    public static string[] Kinds { get; } = ["day", "week", "month"];

    public Period Next => this with { Start = Kind switch { "day" => Start.AddDays(1), "week" => Start.AddDays(7), _ => Start.AddMonths(1) } };

    /// <summary>The period that a date lies in; the date may be followed by a time, which is read past, as is its zone.</summary>
    public static Period? Of(string text, string kind)
    {
        var date = text.Trim();
        if (kind == "month" && date.Length == 7) date += "-01";
        if (date.Length > 10 && date[10] is 'T' or ' ') date = date[..10];
        if (!DateOnly.TryParseExact(date, ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var start = kind switch
        {
            "day" => day,
            "week" => day.DayNumber >= 6 ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : day,
            _ => new DateOnly(day.Year, day.Month, 1),
        };
        return new Period(start, kind);
    }

    public override string ToString() => Kind switch
    {
        "day" => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "week" => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(Start.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(Start.ToDateTime(default)):00}"),
        _ => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
    };
}
