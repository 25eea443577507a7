namespace Jipp.BuildingBlocks.Web;

/// <summary>One error of a form; the id is that of the field to go to, if there is one.</summary>
public sealed record ErrorItem(string Message, string? FieldId);
