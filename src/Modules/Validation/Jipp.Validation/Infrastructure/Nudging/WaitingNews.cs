using Jipp.Validation.Application;
using Jipp.Validation.Application.Digests;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Validation.Infrastructure.Nudging;

/// <summary>News of saved searches that no digest told yet.</summary>
internal sealed class WaitingNews(ValidationDbContext context) : ISearchNews
{
    public void Add(SearchNews news) => context.Set<SearchNews>().Add(news);

    /// <summary>Who waits for news and takes mail.</summary>
    public Task<List<Guid>> People(CancellationToken ct) =>
        context
            .Set<SearchNews>()
            .Where(news => news.DigestId == null && !context.Unsubscriptions.Any(row => row.PersonId == news.PersonId))
            .Select(news => news.PersonId)
            .Distinct()
            .ToListAsync(ct);

    /// <summary>What waits for these people, to be told and marked in the running transaction.</summary>
    public async Task<ILookup<Guid, SearchNews>> Of(IReadOnlyCollection<Guid> people, CancellationToken ct) =>
        (
            await context
                .Set<SearchNews>()
                .Where(news => news.DigestId == null && people.Contains(news.PersonId) && !context.Unsubscriptions.Any(row => row.PersonId == news.PersonId))
                .OrderBy(news => news.FoundAt)
                .ThenBy(news => news.SearchId)
                .ToListAsync(ct)
        ).ToLookup(news => news.PersonId);

    public static IReadOnlyList<SearchLine> Lines(IEnumerable<SearchNews> news) =>
        [.. news.Where(one => one.Path is null).Select(one => new SearchLine(one.Name, one.Count, [.. one.Numbers.Zip(one.Titles)]))];

    public static IReadOnlyList<NoticeLine> Notices(IEnumerable<SearchNews> news) =>
        [.. news.Where(one => one.Path is not null).Select(one => new NoticeLine(one.Name, one.English!, one.Path!))];
}

internal sealed class SearchNewsConfiguration : IEntityTypeConfiguration<SearchNews>
{
    public void Configure(EntityTypeBuilder<SearchNews> builder)
    {
        builder.ToTable("search_news");
        builder.HasKey(news => new { news.SearchId, news.Revision });
        builder.Property(news => news.Revision).ValueGeneratedNever();
        builder.Property(news => news.Name).HasMaxLength(1000);
        builder.Property(news => news.English).HasMaxLength(1000);
        builder.Property(news => news.Path).HasMaxLength(300);
        builder.HasIndex(news => news.PersonId).HasFilter("\"DigestId\" IS NULL");
    }
}
