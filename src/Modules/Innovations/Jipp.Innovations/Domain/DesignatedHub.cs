namespace Jipp.Innovations.Domain;

/// <summary>Copy of a hub, kept by Hubs' events: whose pairs its operators decide. The latest revision wins, whatever the order of arrival.</summary>
internal sealed class DesignatedHub
{
    public DesignatedHub(string code) => Code = code;

    /// <summary>Key of the hub, e.g. <c>H003</c>.</summary>
    public string Code { get; private init; }

    /// <summary>The agency that is the hub; empty when only the end was told so far.</summary>
    public string AgencyCode { get; private set; } = "";

    public string? ProvinceCode { get; private set; }

    public bool IsInForce { get; private set; }

    public int Revision { get; private set; }

    public void Designated(string agencyCode, string? provinceCode, int revision)
    {
        if (revision > Revision)
        {
            (AgencyCode, ProvinceCode, IsInForce, Revision) = (agencyCode, provinceCode, true, revision);
        }
    }

    public void Ended(int revision)
    {
        if (revision > Revision)
        {
            (IsInForce, Revision) = (false, revision);
        }
    }
}
