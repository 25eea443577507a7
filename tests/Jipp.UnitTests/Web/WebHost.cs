using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.UnitTests.Web;

/// <summary>The web layer alone, with a few pages of its own and no module.</summary>
public sealed class WebHost : IAsyncLifetime
{
    private WebApplication _app = null!;

    internal static readonly List<NavigationEntry> Menu =
    [
        new("Katalog", "/katalog", "bulb"),
        new("Impor", "/ruang-kerja/impor", "file-import", NavigationPlace.Workspace, "innovations.import"),
    ];

    internal IPageCache Pages => _app.Services.GetRequiredService<IPageCache>();

    public HttpClient Client()
    {
        var client = _app.GetTestServer().CreateClient();
        client.BaseAddress = new Uri("https://jipp.test");
        return client;
    }

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "Jipp.Host",
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = "Production",
            }
        );
        builder.WebHost.UseTestServer();
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => true).Build());
        builder.Services.AddSingleton<INavigation>(new FixedMenu());
        builder.Services.AddScoped<ICurrentUser>(_ => TestUser.Anonymous);
        builder.Services.AddJippWeb(web => web.PageAssemblies = [typeof(WebHost).Assembly]);
        _app = builder.Build();
        _app.UseJippWeb();
        _app.MapJippWeb();
        _app.MapGet("/rusak", string () => throw new InvalidOperationException("broken on purpose"));
        _app.MapGet("/terlalu-besar", string () => throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge));
        _app.MapGet("/terlarang", () => TypedResults.StatusCode(StatusCodes.Status403Forbidden));
        _app.MapGet("/api/v1/salah", () => Error.Invalid([new FieldError("Title", "Data tidak ditemukan.")]).ToHttp());
        await _app.StartAsync();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    private sealed class FixedMenu : INavigation
    {
        public IReadOnlyList<NavigationEntry> Entries => Menu;
    }
}

/// <summary>A public page that counts how often it is rendered.</summary>
[Route("/hitung")]
[AllowAnonymous]
[CachedPage("innovations")]
public sealed class CountingPage : ComponentBase
{
    private static int _rendered;

    [Inject]
    private IPageCache Pages { get; set; } = null!;

    /// <summary>A change that happens while the page is rendered.</summary>
    [SupplyParameterFromQuery(Name = "ubah")]
    private string? Changes { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Changes is not null)
        {
            Pages.Evict(Changes);
        }

        builder.OpenComponent<PageHead>(0);
        builder.AddComponentParameter(1, nameof(PageHead.Title), $"Dirender {Interlocked.Increment(ref _rendered)} kali");
        builder.CloseComponent();
    }
}

/// <summary>A public page that takes its time and is another one each time.</summary>
[Route("/lambat")]
[AllowAnonymous]
[CachedPage("innovations")]
public sealed class SlowPage : ComponentBase
{
    protected override Task OnInitializedAsync() => Task.Delay(TimeSpan.FromMilliseconds(200));

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Guid.NewGuid());
}

/// <summary>A public page that never changes.</summary>
[Route("/tetap")]
[AllowAnonymous]
[CachedPage("innovations")]
public sealed class SteadyPage : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<PageHead>(0);
        builder.AddComponentParameter(1, nameof(PageHead.Title), "Tetap sama");
        builder.CloseComponent();
    }
}

/// <summary>A page whose query was refused.</summary>
[Route("/ditolak/{Kind}")]
[AllowAnonymous]
public sealed class RefusedPage : ComponentBase
{
    [Parameter]
    public string Kind { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Refused>(0);
        builder.AddComponentParameter(
            1,
            nameof(Refused.Error),
            Kind switch
            {
                "tak-dikenal" => Error.NotFound("hub.unknown", "Hub {0} tidak terdaftar.", "H999"),
                "bentrok" => Error.Conflict("hub.ended", "Hub ini sudah berakhir."),
                _ => Error.Unauthenticated(),
            }
        );
        builder.CloseComponent();
    }
}
