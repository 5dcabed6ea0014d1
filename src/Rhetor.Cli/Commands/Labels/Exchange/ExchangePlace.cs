using System.Collections.Immutable;
using Rhetor.Learning.Data;

namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>Where a row stands that is being read, and where its faults go.</summary>
internal readonly record struct ExchangePlace(string File, int Line, LabelVocabulary Vocabulary, ImmutableArray<DataFault>.Builder Faults)
{
    public void Fault(string message, int column = 0) => Faults.Add(new DataFault(File, Line, column, message));
}
