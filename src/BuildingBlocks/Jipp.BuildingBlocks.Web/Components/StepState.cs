namespace Jipp.BuildingBlocks.Web;

public enum StepState
{
    Done,
    Current,
    Ahead,
}
