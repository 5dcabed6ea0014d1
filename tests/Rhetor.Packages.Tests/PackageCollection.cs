namespace Rhetor.Packages.Tests;

/// <summary>The packages are packed once for all tests.</summary>
[CollectionDefinition(nameof(PackageCollection))]
public sealed class PackageCollection : ICollectionFixture<ConsumerSolution>;
