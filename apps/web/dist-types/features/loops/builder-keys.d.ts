/** Keys of the builder for those who may change the loop. */
export declare function BuilderKeys({ unsaved }: {
    unsaved: boolean;
}): null;
