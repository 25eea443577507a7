namespace Jipp.Validation.Application;

/// <summary>How often one network address may send reports.</summary>
internal interface IReportLimit
{
    /// <summary>Counts a report. Null when it may go on, else how long to wait until the next one may.</summary>
    TimeSpan? Wait(string address);
}
