using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Jipp.IntegrationTests.LongestFirst", "Jipp.IntegrationTests")]

namespace Jipp.IntegrationTests;

/// <summary>Marks tests of half a minute and more. They begin first, so that none of them runs alone at the end.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LongAttribute : Attribute;

public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly HashSet<string> Long =
    [
        .. typeof(LongestFirst).Assembly.GetTypes().Where(type => type.IsDefined(typeof(LongAttribute), inherit: true)).Select(type => $"Test collection for {type.FullName}"),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => Long.Contains(collection.DisplayName));
}
