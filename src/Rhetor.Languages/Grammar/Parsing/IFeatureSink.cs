namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Takes features as they are worked out: training writes them down, parsing adds up their weights at once.</summary>
internal interface IFeatureSink
{
    /// <summary>Takes a feature, whose upper bits are its row.</summary>
    void Put(uint feature);
}
