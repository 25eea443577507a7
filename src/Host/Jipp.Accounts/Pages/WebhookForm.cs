namespace Jipp.Accounts.Pages;

/// <summary>What a person says of a webhook.</summary>
internal sealed class WebhookForm
{
    public string? Address { get; set; }

    public List<string> Events
    {
        get;
        set => field = value ?? [];
    } = [];

    public bool IsActive { get; set; }
}
