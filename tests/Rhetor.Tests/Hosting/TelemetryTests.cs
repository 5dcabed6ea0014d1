using System.Diagnostics;
using System.Diagnostics.Metrics;
using Rhetor.Telemetry;

namespace Rhetor.Tests.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public void An_analysis_is_an_activity_with_counts_and_no_text()
    {
        using var root = new Activity("test").Start();
        Activity? seen = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RhetorTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => seen = activity.TraceId == root.TraceId ? activity : seen,
        };
        ActivitySource.AddActivityListener(listener);
        RhetorEngine.CreateDefault().Analyze("The ferry is late. It is a lie.");

        seen!.OperationName.Should().Be("rhetor.analyze");
        seen.TagObjects.Should().Contain(new KeyValuePair<string, object?>("rhetor.language", "en")).And.Contain(new KeyValuePair<string, object?>("rhetor.sentences", 2));
        seen.TagObjects.Select(t => t.Value?.ToString()).Should().NotContainMatch("*ferry*");
    }

    [Fact]
    public void Instruments_count_documents_and_sentences()
    {
        // Other tests of this process count too: only the language of this one is looked at.
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == RhetorTelemetry.MeterName) l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument.Name, 1, tags));
        listener.Start();
        var engine = RhetorEngine.Create(new RhetorOptions { UseRules = false, Languages = { new Martian() } });
        engine.Analyze(new TextInput(Text.SourceText.From("One. Two.")) { Options = new() { Language = "xm" } });

        counts.Should().Contain("rhetor.documents", 1).And.Contain("rhetor.sentences", 2).And.Contain("rhetor.analyze.duration", 1);

        void Add(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "rhetor.language", Value: "xm" }) counts[name] = counts.GetValueOrDefault(name) + value;
            }
        }
    }

    private sealed class Martian : Documents.ILanguage
    {
        public string Code => "xm";

        public Documents.AnnotatedDocument Annotate(Text.SourceText text, Documents.Annotations needs, CancellationToken cancellationToken = default)
        {
            var document = Languages.LanguageCatalog.Generic.Annotate(text, needs, cancellationToken);
            return new Documents.AnnotatedDocument(new Documents.DocumentParts
            {
                Text = text, Language = Code, Annotations = needs, Tokens = document.Tokens, Sentences = document.Sentences, Paragraphs = document.Paragraphs,
            });
        }
    }
}
